"""Version 2: requests, complaints and breaches, letters of one's own, and days added to the calendar."""

from sqlalchemy import Connection

from dpotool.store.migrations.steps import Step

STATEMENTS = (
    "CREATE TABLE breach (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, reference TEXT NOT NULL, "
    "handler TEXT NOT NULL, closed_on DATE, closing TEXT NOT NULL, closing_note TEXT NOT NULL, "
    "anonymised_on DATE, title TEXT NOT NULL, aware_at VARCHAR(32), happened_from DATE, happened_to DATE,"
    " discovered DATE, reported_by TEXT NOT NULL, kinds TEXT NOT NULL, description TEXT NOT NULL, cause "
    "TEXT NOT NULL, activities TEXT NOT NULL, processor VARCHAR(36) NOT NULL, data TEXT NOT NULL, special"
    " BOOLEAN NOT NULL, criminal BOOLEAN NOT NULL, children BOOLEAN NOT NULL, people TEXT, records TEXT, "
    "containment TEXT NOT NULL, consequences TEXT NOT NULL, measures TEXT NOT NULL, likelihood TEXT NOT "
    "NULL, severity TEXT NOT NULL, risk TEXT NOT NULL, risk_reason TEXT NOT NULL, decided_by TEXT NOT "
    "NULL, advice TEXT NOT NULL, notified_at VARCHAR(32), notified_reference TEXT NOT NULL, late_reason "
    "TEXT NOT NULL, people_told DATE, people_told_how TEXT NOT NULL, people_not_told TEXT NOT NULL, "
    "lessons TEXT NOT NULL, CONSTRAINT pk_breach PRIMARY KEY (id))",
    "CREATE INDEX ix_breach__place ON breach (_place)",
    "CREATE TABLE complaint (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, reference TEXT NOT NULL, "
    "handler TEXT NOT NULL, closed_on DATE, closing TEXT NOT NULL, closing_note TEXT NOT NULL, "
    "anonymised_on DATE, received DATE, channel TEXT NOT NULL, complainant TEXT NOT NULL, "
    "complainant_email TEXT NOT NULL, complainant_address TEXT NOT NULL, relationship TEXT NOT NULL, "
    "subject TEXT NOT NULL, subjects TEXT NOT NULL, description TEXT NOT NULL, request VARCHAR(36) NOT "
    'NULL, breach VARCHAR(36) NOT NULL, "conflict" TEXT NOT NULL, acknowledged DATE, acknowledged_how '
    "TEXT NOT NULL, late_reason TEXT NOT NULL, findings TEXT NOT NULL, outcome TEXT NOT NULL, "
    "outcome_sent DATE, remedy TEXT NOT NULL, signposted BOOLEAN NOT NULL, regulator_reference TEXT NOT "
    "NULL, lessons TEXT NOT NULL, merged_into VARCHAR(36) NOT NULL, CONSTRAINT pk_complaint PRIMARY KEY "
    "(id))",
    "CREATE INDEX ix_complaint__place ON complaint (_place)",
    "CREATE TABLE content (fingerprint VARCHAR(64) NOT NULL, data BLOB NOT NULL, CONSTRAINT pk_content "
    "PRIMARY KEY (fingerprint))",
    "CREATE TABLE disposal (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, reference TEXT NOT NULL, "
    'records TEXT NOT NULL, "set" VARCHAR(36) NOT NULL, day DATE, action TEXT NOT NULL, how TEXT NOT '
    'NULL, "by" TEXT NOT NULL, witness TEXT NOT NULL, "to" TEXT NOT NULL, quantity TEXT NOT NULL, place '
    "TEXT NOT NULL, rule TEXT NOT NULL, authority TEXT NOT NULL, due DATE, CONSTRAINT pk_disposal PRIMARY"
    " KEY (id))",
    "CREATE INDEX ix_disposal__place ON disposal (_place)",
    "CREATE TABLE erasure (number INTEGER NOT NULL, moment VARCHAR(32) NOT NULL, record_type VARCHAR(60) "
    "NOT NULL, record_id VARCHAR(36) NOT NULL, CONSTRAINT pk_erasure PRIMARY KEY (number))",
    "CREATE TABLE hold (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT "
    'NOT NULL, placed_on DATE, lifted_on DATE, "by" TEXT NOT NULL, sets TEXT NOT NULL, activities TEXT '
    "NOT NULL, reason TEXT NOT NULL, CONSTRAINT pk_hold PRIMARY KEY (id))",
    "CREATE INDEX ix_hold__place ON hold (_place)",
    "CREATE TABLE letter_text (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, name TEXT NOT NULL, "
    "replaces TEXT NOT NULL, about TEXT NOT NULL, text TEXT NOT NULL, CONSTRAINT pk_letter_text PRIMARY "
    "KEY (id))",
    "CREATE INDEX ix_letter_text__place ON letter_text (_place)",
    "CREATE TABLE record_set (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, name TEXT NOT NULL, rule "
    "VARCHAR(36) NOT NULL, started DATE, activity VARCHAR(36) NOT NULL, owner TEXT NOT NULL, medium TEXT "
    "NOT NULL, system VARCHAR(36) NOT NULL, place TEXT NOT NULL, quantity TEXT NOT NULL, count TEXT, "
    "disposed_on DATE, notes TEXT NOT NULL, CONSTRAINT pk_record_set PRIMARY KEY (id))",
    "CREATE INDEX ix_record_set__place ON record_set (_place)",
    "CREATE TABLE request (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, reference TEXT NOT NULL, "
    "handler TEXT NOT NULL, closed_on DATE, closing TEXT NOT NULL, closing_note TEXT NOT NULL, "
    "anonymised_on DATE, rights TEXT NOT NULL, received DATE, channel TEXT NOT NULL, description TEXT NOT"
    " NULL, requester TEXT NOT NULL, requester_email TEXT NOT NULL, requester_address TEXT NOT NULL, "
    "relationship TEXT NOT NULL, subject TEXT NOT NULL, subject_note TEXT NOT NULL, child BOOLEAN NOT "
    "NULL, competence TEXT NOT NULL, categories TEXT NOT NULL, data_wanted TEXT NOT NULL, acknowledged "
    "DATE, identity_asked DATE, identity_received DATE, identity_how TEXT NOT NULL, identity_by TEXT NOT "
    "NULL, authority_asked DATE, authority_received DATE, authority_note TEXT NOT NULL, fee_asked DATE, "
    "fee_amount TEXT, fee_reason TEXT NOT NULL, fee_paid DATE, extended_on DATE, extension_reason TEXT "
    "NOT NULL, extension_note TEXT NOT NULL, late_reason TEXT NOT NULL, results_on DATE, complaint "
    "VARCHAR(36) NOT NULL, merged_into VARCHAR(36) NOT NULL, CONSTRAINT pk_request PRIMARY KEY (id))",
    "CREATE INDEX ix_request__place ON request (_place)",
    "CREATE TABLE retention_rule (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, name TEXT NOT NULL, "
    "code TEXT NOT NULL, scope TEXT NOT NULL, nations TEXT NOT NULL, period TEXT NOT NULL, reason TEXT "
    "NOT NULL, end_action TEXT NOT NULL, authority TEXT NOT NULL, authority_kind TEXT NOT NULL, strength "
    "TEXT NOT NULL, doubt TEXT NOT NULL, owner TEXT NOT NULL, copied_on DATE, as_copied TEXT NOT NULL, "
    "notes TEXT NOT NULL, CONSTRAINT pk_retention_rule PRIMARY KEY (id))",
    "CREATE INDEX ix_retention_rule__place ON retention_rule (_place)",
    "CREATE TABLE review (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT"
    " NOT NULL, every TEXT, last_done DATE, next_due DATE, owner TEXT NOT NULL, notes TEXT NOT NULL, "
    "CONSTRAINT pk_review PRIMARY KEY (id))",
    "CREATE INDEX ix_review__place ON review (_place)",
    "CREATE TABLE breach_actions (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id VARCHAR(36)"
    " NOT NULL, words TEXT NOT NULL, owner TEXT NOT NULL, due DATE, done DATE, CONSTRAINT "
    "pk_breach_actions PRIMARY KEY (_owner, _position), CONSTRAINT fk_breach_actions__owner FOREIGN "
    "KEY(_owner) REFERENCES breach (id) ON DELETE CASCADE)",
    "CREATE TABLE breach_attachments (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL, day DATE, size TEXT, fingerprint TEXT "
    "NOT NULL, CONSTRAINT pk_breach_attachments PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_breach_attachments__owner FOREIGN KEY(_owner) REFERENCES breach (id) ON DELETE CASCADE)",
    "CREATE TABLE breach_bodies_told (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, sort TEXT NOT NULL, day DATE, reference TEXT NOT NULL, "
    "CONSTRAINT pk_breach_bodies_told PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_breach_bodies_told__owner FOREIGN KEY(_owner) REFERENCES breach (id) ON DELETE CASCADE)",
    "CREATE TABLE breach_letters (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id VARCHAR(36)"
    ' NOT NULL, title TEXT NOT NULL, template TEXT NOT NULL, day DATE, "to" TEXT NOT NULL, channel TEXT '
    "NOT NULL, text TEXT NOT NULL, CONSTRAINT pk_breach_letters PRIMARY KEY (_owner, _position), "
    "CONSTRAINT fk_breach_letters__owner FOREIGN KEY(_owner) REFERENCES breach (id) ON DELETE CASCADE)",
    "CREATE TABLE breach_notes (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id VARCHAR(36) "
    "NOT NULL, words TEXT NOT NULL, day DATE, sort TEXT NOT NULL, who TEXT NOT NULL, CONSTRAINT "
    "pk_breach_notes PRIMARY KEY (_owner, _position), CONSTRAINT fk_breach_notes__owner FOREIGN "
    "KEY(_owner) REFERENCES breach (id) ON DELETE CASCADE)",
    "CREATE TABLE breach_phases (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id VARCHAR(36) "
    "NOT NULL, words TEXT NOT NULL, moment VARCHAR(32), CONSTRAINT pk_breach_phases PRIMARY KEY (_owner, "
    "_position), CONSTRAINT fk_breach_phases__owner FOREIGN KEY(_owner) REFERENCES breach (id) ON DELETE "
    "CASCADE)",
    "CREATE TABLE complaint_actions (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, words TEXT NOT NULL, owner TEXT NOT NULL, due DATE, done DATE, CONSTRAINT "
    "pk_complaint_actions PRIMARY KEY (_owner, _position), CONSTRAINT fk_complaint_actions__owner FOREIGN"
    " KEY(_owner) REFERENCES complaint (id) ON DELETE CASCADE)",
    "CREATE TABLE complaint_attachments (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL, day DATE, size TEXT, fingerprint TEXT "
    "NOT NULL, CONSTRAINT pk_complaint_attachments PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_complaint_attachments__owner FOREIGN KEY(_owner) REFERENCES complaint (id) ON DELETE CASCADE)",
    "CREATE TABLE complaint_letters (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    'VARCHAR(36) NOT NULL, title TEXT NOT NULL, template TEXT NOT NULL, day DATE, "to" TEXT NOT NULL, '
    "channel TEXT NOT NULL, text TEXT NOT NULL, CONSTRAINT pk_complaint_letters PRIMARY KEY (_owner, "
    "_position), CONSTRAINT fk_complaint_letters__owner FOREIGN KEY(_owner) REFERENCES complaint (id) ON "
    "DELETE CASCADE)",
    "CREATE TABLE complaint_notes (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, words TEXT NOT NULL, day DATE, sort TEXT NOT NULL, who TEXT NOT NULL, "
    "CONSTRAINT pk_complaint_notes PRIMARY KEY (_owner, _position), CONSTRAINT fk_complaint_notes__owner "
    "FOREIGN KEY(_owner) REFERENCES complaint (id) ON DELETE CASCADE)",
    "CREATE TABLE complaint_progress (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, words TEXT NOT NULL, day DATE, channel TEXT NOT NULL, CONSTRAINT "
    "pk_complaint_progress PRIMARY KEY (_owner, _position), CONSTRAINT fk_complaint_progress__owner "
    "FOREIGN KEY(_owner) REFERENCES complaint (id) ON DELETE CASCADE)",
    "CREATE TABLE disposal_remarks (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, words TEXT NOT NULL, day DATE, who TEXT NOT NULL, CONSTRAINT "
    "pk_disposal_remarks PRIMARY KEY (_owner, _position), CONSTRAINT fk_disposal_remarks__owner FOREIGN "
    "KEY(_owner) REFERENCES disposal (id) ON DELETE CASCADE)",
    "CREATE TABLE organisation_closed_days (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, day DATE, CONSTRAINT pk_organisation_closed_days PRIMARY "
    "KEY (_owner, _position), CONSTRAINT fk_organisation_closed_days__owner FOREIGN KEY(_owner) "
    "REFERENCES organisation (id) ON DELETE CASCADE)",
    "CREATE TABLE organisation_holidays (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, day DATE, sort TEXT NOT NULL, CONSTRAINT "
    "pk_organisation_holidays PRIMARY KEY (_owner, _position), CONSTRAINT fk_organisation_holidays__owner"
    " FOREIGN KEY(_owner) REFERENCES organisation (id) ON DELETE CASCADE)",
    "CREATE TABLE organisation_terms (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, first_day DATE, last_day DATE, CONSTRAINT "
    "pk_organisation_terms PRIMARY KEY (_owner, _position), CONSTRAINT fk_organisation_terms__owner "
    "FOREIGN KEY(_owner) REFERENCES organisation (id) ON DELETE CASCADE)",
    "CREATE TABLE record_set_decisions (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, action TEXT NOT NULL, day DATE, who TEXT NOT NULL, reason TEXT NOT NULL, until"
    " DATE, CONSTRAINT pk_record_set_decisions PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_record_set_decisions__owner FOREIGN KEY(_owner) REFERENCES record_set (id) ON DELETE CASCADE)",
    "CREATE TABLE record_set_triggers (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, day DATE, CONSTRAINT pk_record_set_triggers PRIMARY KEY "
    "(_owner, _position), CONSTRAINT fk_record_set_triggers__owner FOREIGN KEY(_owner) REFERENCES "
    "record_set (id) ON DELETE CASCADE)",
    "CREATE TABLE request_attachments (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL, day DATE, size TEXT, fingerprint TEXT "
    "NOT NULL, CONSTRAINT pk_request_attachments PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_request_attachments__owner FOREIGN KEY(_owner) REFERENCES request (id) ON DELETE CASCADE)",
    "CREATE TABLE request_clarifications (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, question TEXT NOT NULL, asked DATE, answered DATE, answer TEXT NOT NULL, "
    "CONSTRAINT pk_request_clarifications PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_request_clarifications__owner FOREIGN KEY(_owner) REFERENCES request (id) ON DELETE CASCADE)",
    "CREATE TABLE request_disclosures (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    'VARCHAR(36) NOT NULL, what TEXT NOT NULL, day DATE, way TEXT NOT NULL, "to" TEXT NOT NULL, pages '
    "TEXT, CONSTRAINT pk_request_disclosures PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_request_disclosures__owner FOREIGN KEY(_owner) REFERENCES request (id) ON DELETE CASCADE)",
    "CREATE TABLE request_exemptions (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, provision TEXT NOT NULL, covers TEXT NOT NULL, reason TEXT NOT NULL, "
    "decided_by TEXT NOT NULL, CONSTRAINT pk_request_exemptions PRIMARY KEY (_owner, _position), "
    "CONSTRAINT fk_request_exemptions__owner FOREIGN KEY(_owner) REFERENCES request (id) ON DELETE "
    "CASCADE)",
    "CREATE TABLE request_letters (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    'VARCHAR(36) NOT NULL, title TEXT NOT NULL, template TEXT NOT NULL, day DATE, "to" TEXT NOT NULL, '
    "channel TEXT NOT NULL, text TEXT NOT NULL, CONSTRAINT pk_request_letters PRIMARY KEY (_owner, "
    "_position), CONSTRAINT fk_request_letters__owner FOREIGN KEY(_owner) REFERENCES request (id) ON "
    "DELETE CASCADE)",
    "CREATE TABLE request_notes (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id VARCHAR(36) "
    "NOT NULL, words TEXT NOT NULL, day DATE, sort TEXT NOT NULL, who TEXT NOT NULL, CONSTRAINT "
    "pk_request_notes PRIMARY KEY (_owner, _position), CONSTRAINT fk_request_notes__owner FOREIGN "
    "KEY(_owner) REFERENCES request (id) ON DELETE CASCADE)",
    "CREATE TABLE request_outcomes (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    'VARCHAR(36) NOT NULL, "right" TEXT NOT NULL, result TEXT NOT NULL, day DATE, ground TEXT NOT NULL, '
    "reason TEXT NOT NULL, CONSTRAINT pk_request_outcomes PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_request_outcomes__owner FOREIGN KEY(_owner) REFERENCES request (id) ON DELETE CASCADE)",
    "CREATE TABLE request_recipients_told (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, party VARCHAR(36) NOT NULL, day DATE, how TEXT NOT NULL, "
    "CONSTRAINT pk_request_recipients_told PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_request_recipients_told__owner FOREIGN KEY(_owner) REFERENCES request (id) ON DELETE CASCADE)",
    "CREATE TABLE request_redactions (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, document TEXT NOT NULL, removed TEXT NOT NULL, provision TEXT NOT NULL, who "
    "TEXT NOT NULL, CONSTRAINT pk_request_redactions PRIMARY KEY (_owner, _position), CONSTRAINT "
    "fk_request_redactions__owner FOREIGN KEY(_owner) REFERENCES request (id) ON DELETE CASCADE)",
    "CREATE TABLE request_searches (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, activity VARCHAR(36) NOT NULL, system VARCHAR(36) NOT "
    "NULL, who TEXT NOT NULL, asked DATE, done DATE, terms TEXT NOT NULL, first_day DATE, last_day DATE, "
    "hours TEXT, found TEXT NOT NULL, not_searched TEXT NOT NULL, CONSTRAINT pk_request_searches PRIMARY "
    "KEY (_owner, _position), CONSTRAINT fk_request_searches__owner FOREIGN KEY(_owner) REFERENCES "
    "request (id) ON DELETE CASCADE)",
    "CREATE TABLE request_third_parties (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, what TEXT NOT NULL, asked DATE, answer TEXT NOT NULL, "
    "decision TEXT NOT NULL, reason TEXT NOT NULL, CONSTRAINT pk_request_third_parties PRIMARY KEY "
    "(_owner, _position), CONSTRAINT fk_request_third_parties__owner FOREIGN KEY(_owner) REFERENCES "
    "request (id) ON DELETE CASCADE)",
    "CREATE TABLE new_organisation (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, name TEXT NOT NULL,"
    " short_name TEXT NOT NULL, description TEXT NOT NULL, nation TEXT NOT NULL, public_authority BOOLEAN"
    " NOT NULL, address TEXT NOT NULL, email TEXT NOT NULL, telephone TEXT NOT NULL, website TEXT NOT "
    "NULL, fee_number TEXT NOT NULL, fee_register_link TEXT NOT NULL, fee_due DATE, officer_name TEXT NOT"
    " NULL, officer_title TEXT NOT NULL, officer_team TEXT NOT NULL, officer_email TEXT NOT NULL, "
    "officer_telephone TEXT NOT NULL, officer_address TEXT NOT NULL, representative VARCHAR(36) NOT NULL,"
    " policy_document TEXT NOT NULL, retention_schedule TEXT NOT NULL, rights_page TEXT NOT NULL, logo "
    "BLOB NOT NULL, logo_text TEXT NOT NULL, pause_counting TEXT NOT NULL, accounting_end TEXT NOT NULL, "
    "leap_day_in_march BOOLEAN NOT NULL, target_days TEXT, CONSTRAINT pk_organisation PRIMARY KEY (id))",
    "INSERT INTO new_organisation (id, _place, name, short_name, description, nation, public_authority, "
    "address, email, telephone, website, fee_number, fee_register_link, fee_due, officer_name, "
    "officer_title, officer_team, officer_email, officer_telephone, officer_address, representative, "
    "policy_document, retention_schedule, rights_page, logo, logo_text, pause_counting, accounting_end, "
    "leap_day_in_march, target_days) SELECT id, _place, name, short_name, description, nation, "
    "public_authority, address, email, telephone, website, fee_number, fee_register_link, fee_due, "
    "officer_name, officer_title, officer_team, officer_email, officer_telephone, officer_address, "
    "representative, policy_document, retention_schedule, rights_page, logo, logo_text, '', '', 0, NULL "
    "FROM organisation",
    "DROP TABLE organisation",
    "ALTER TABLE new_organisation RENAME TO organisation",
    "CREATE INDEX ix_organisation__place ON organisation (_place)",
    "CREATE TABLE new_activity_retention (_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id "
    "VARCHAR(36) NOT NULL, name TEXT NOT NULL, period TEXT NOT NULL, reason TEXT NOT NULL, end_action "
    "TEXT NOT NULL, end_note TEXT NOT NULL, schedule TEXT NOT NULL, rule VARCHAR(36) NOT NULL, CONSTRAINT"
    " pk_activity_retention PRIMARY KEY (_owner, _position), CONSTRAINT fk_activity_retention__owner "
    "FOREIGN KEY(_owner) REFERENCES activity (id) ON DELETE CASCADE)",
    "INSERT INTO new_activity_retention (_owner, _position, id, name, period, reason, end_action, "
    "end_note, schedule, rule) SELECT _owner, _position, id, name, period, reason, end_action, end_note, "
    "schedule, '' FROM activity_retention",
    "DROP TABLE activity_retention",
    "ALTER TABLE new_activity_retention RENAME TO activity_retention",
)


def _run(connection: Connection) -> None:
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)


STEP = Step(2, "Add requests, complaints, breaches, letter texts and the calendar", _run)
