"""The forms: fields as the records declare them, laid out as the Designer files say."""
