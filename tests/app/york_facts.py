"""What the privacy notice of City of York Council on SEND (February 2024) says, each fact in its own words.

The list was made from the notice itself, not from the register, so that it can judge what the register says.
"""

WHO = """
City of York Council
CYC
Information Commissioner's Office (ICO)
Z5809563
last updated in February 2024
regularly review
CYC is committed to ensuring that personal data is handled in accordance with the principles
data protection legislation and guidance from the Information Commissioner's Office
tells you what to expect when we collect personal information about you
controller
unless we specifically state otherwise in this privacy notice
Data Protection Officer
01904 554145
West Offices
Station Rise
York
YO1 6GA
should be read in conjunction with other relevant CYC privacy notices and/or policies and procedures
'just in time' notice to cover any additional processing activities not mentioned in this document
"""

SOURCES = """
completion of the Request for Statutory Assessment
either electronically or a paper copy
gathering of information in a SEN Support Plan
meetings with you, and your child/young person
consultation with other professionals
professional/relevant service reports or council databases
post, email, online forms and telephone conversations as appropriate
Section 23 notifications from health partners
other local authorities where appropriate
"""

DATA = """
names
contact details
any special educational needs
why the referral has been made
school history
progress, attainment, attendance, any exclusions
medical information
NHS patient number
UPN (unique pupil number)
information relating to relevant social care needs
family, household and/or carers of the child or young person
any relevant criminal conviction or offence information
other professionals working with your child
the details of the SEN coordinator in setting or their counterpart
"""

PURPOSES = """
monitor the usage of our website
respond to your enquiries or referrals
ensure that services and practitioners understand how they can best help you
support our work with your child in his/her school or setting
in your home or another setting for those children who are unable to attend school because of ill health
complete the detail needed in an Education, Health and Care Plan (EHCP)
describe your child's needs, the provision, outcomes and actions from planning meetings
consult education settings to ask if they can meet your child's needs
prior to naming a school, early years setting or college in an EHCP
keep photographs and/or video recordings of your child for record keeping and assessment arrangements
These would be used in relation to your child's assessment
They will not be used for any other purpose
without asking for your additional explicit and informed consent first
provide the child or young people with appropriate services
'sign post' the child, young person and family to appropriate support
contact you if you have chosen to take part in our "Get involved in developing services"
send you updates about our services if you have asked for these
You can decide at any time that you no longer want to take part or receive information from us
You can do this by email
"""

STATISTICS = """
create reports and statistics that are anonymous
cannot be linked back to you, your family, or individuals
statistical analysis
statutory returns
audit framework
see how the council and its partners are supporting families and individuals
help design better services
inform funding decisions
inform performance management
inform development of good practice
contribute to national surveys and government returns
to the Department for Education (DfE)
"""

AUTOMATED_AND_CHILDREN = """
We do not carry out any automated decision-making
Cookies Policy
information we collect automatically when you use our website
Where we provide services directly to children or young people
applies to children and young people, as well as adults
"""

LAW = """
personal data including special category data that we process about individuals using our services
Article 6, 9 and 10 of the UK GDPR
Schedule 1 of the Data Protection Act 2018
Article 6(1)(a)
your consent
Article 6(1)(c)
comply with our legal and statutory duties
not limited to
Children and Families Act 2014
SEND Regulations 2014
SEND Code of Practice 2014
Equalities Act 2010
Article 6(1)(d)
to protect your vital interests or those of another person
Article 6(1)(e)
for the performance of our public task
Article 6(1)(f)
our legitimate interest
special category data, for example
health
Article 9(2)(a)
your explicit consent
Article 9(2)(b)
our legal obligations
your fundamental rights
Article 9(2)(c)
where you are incapable of giving your consent
Article 9(2)(g)
for reasons of substantial public interest
criminal convictions and offences
under Article 10
criminal convictions and offences or related security measures
section 11(2)
the alleged commission of offences
proceedings for an offence committed or alleged to have been committed, including sentencing
appropriate policy document
the principles in Article 5
the retention and erasure of such personal data
Schedule 1, Part 4
supplements this privacy notice
Our Appropriate Policy Document
We will always ask for your consent to take part
surveys
get your feedback
services such as "Get involved in developing our services"
"""

KEEPING = """
only keep your information for as long as is necessary
then we will delete or destroy it securely
up to the age of 25 years
non-statutory files
35 years
closure
statutory files (such as Education, Health and Care Plans)
"""

SHARING = """
We share information about you/your child or young person
other relevant professionals who are already involved
who become involved, to ensure support is co-ordinated and to improve multi-agency working
educational settings
vocational settings
York Special Educational Needs and Disabilities (SEND) Specialist Services
professionals from Health, Social Care and Early Help teams
required by law to pass on some personal data
other Government departments
use it to help inform
funding
policy development
Where required, we will discuss with you the reasons for sharing information and ask for your explicit consent
required or permitted, under data protection legislation
disclose your personal data without your explicit consent
if we have a legal obligation to do so
safeguarding
law enforcement
fraud investigations
regulation and licensing
criminal prosecutions
court proceedings
We will always satisfy ourselves that we have a lawful basis on which to share the information
document our decision-making
Public Records Act 1958 (as amended)
City or National Archives (TNA)
permanent preservation
Data Protection and Freedom of Information legislation
whether such records should be open to the public
third parties providing parts or all of our services for us
we have contracts in place with them
do not routinely transfer personal data outside of the UK
appropriate safeguards
in accordance with the UK data protection and privacy legislation
"""

SECURITY = """
safe and secure
several ways
IT security safeguards such as firewalls, encryption, and anti-virus software
on-site security safeguards to protect physical files and electronic equipment
training for all staff and elected councillors
policies and procedures
"""

RIGHTS = """
When we collect your personal data, we'll tell you how we are going to use it
you have several rights under data protection law
The right to be informed
You have the right to be told how your personal data will be processed
whether you supply your personal data to us, or whether we obtain your data from a third party
We'll inform you how we're processing your data using privacy notices
The right of access to your personal data
'Subject Access Request' (SAR)
rectification
If your personal data is inaccurate or incomplete, you have the right to ask for this to be rectified
unless there is a legal reason why we can't
information held is for evidential purposes and was accurate at the time of collection
Where we can't rectify your information, we'll provide an explanation
right to have your personal data erased
right to be forgotten
erase any information where there is no compelling reason for us to be processing it
Where we cannot comply with a request to erase your information, we'll provide an explanation
right to restrict
to be blocked or suppressed
we can only store/hold your information and can't process it in any other way
where you have contested the accuracy of your information
processing is restricted until its accuracy is verified
objected to processing and we are considering the legal implications
seek legal advice or for legal proceedings
a request for restriction of processing because there is a legal reason not to
right to object to certain types of processing of your personal data
there is a legal reason why we cannot comply
data portability
There are some limited circumstances
you must have given your information to us directly
solely on the basis that you have given your consent, or we are processing it to fulfil a contract
to fulfil a public task, this right does not apply
by automatic means (only by a computer system with no human intervention)
We do not believe that any type of processing that we carry out would fall within these criteria
we'll always comply with requests to provide your data where possible
purely carried out by a computer system with no human intervention
when you apply for credit, a computer system may decide that you're not eligible
We very rarely carry out automated decision-making
profiling of you
you have the right to object to this
We'll tell you where we are making automated decisions about you
If you have a concern about the way we handle your personal data
If the ICO thinks we have not complied with legal obligations, they can give us advice
ask us to solve the problem
The ICO cannot award you compensation
their main aim is to improve the information rights practices of organisations
undue delay in bringing it to their attention
within 3 months of your last contact with us
other laws prevent us from complying with some of your rights
Find out more about your legal rights
"""

CONTACT = """
any questions about this privacy notice
want to exercise any of your legal rights
a complaint about how your information has been used
Corporate Governance Team
"""

WEBSITE = """
We are the sole owner of the information collected via our website
does not store or capture personal data of users with general public access
does log the IP address of a visitor
determine which pages are being viewed and helps us to improve our services
does not use cookies for the general running of the SEND Local Offer website
to enable requested services (for example, payments)
to remember choices during the visit
Anonymous information about page visits is collected using Google Analytics
Our website privacy notice does not cover external websites
we encourage you to read the privacy notices on any other websites you visit
lists email addresses for external organisations
those addresses that don't contain 'york.gov.uk'
cannot guarantee what will happen to your personal data if you email an external organisation
By using our website, you are consenting to certain types of cookie being placed on your device
links to external resources or websites, these may add their own cookies
These are outside our control
Cookies can be disabled by changing the settings in your browser
you may need to re-enter information at times
"""

MAIL = """
Emails that we send to you, or you send to us, may be retained as a record of contact
your email address stored for future use in accordance with our record retention schedules
perform checks to verify the correct email address and may take additional security measures
sensitive or confidential information
You will not receive unsolicited paper or electronic mail
as a result of sending us any personal data while using our website
unless you have given us permission to do this
We do not pass personal data to third parties for marketing, sales or any other commercial purposes
without your prior explicit consent
share your personal data externally
comply with the principles of data protection legislation
our procedures and instructions, when they use your information on our behalf
"""

PARTS = (
    *(WHO, SOURCES, DATA, PURPOSES, STATISTICS, AUTOMATED_AND_CHILDREN, LAW, KEEPING),
    *(SHARING, SECURITY, RIGHTS, CONTACT, WEBSITE, MAIL),
)
FACTS = tuple(line.strip() for part in PARTS for line in part.strip().splitlines())
