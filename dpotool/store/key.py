"""Passphrases: which text can be one, and in which form it is handed to the cipher."""

import unicodedata

from dpotool.store.refusals import WrongPassphrase


def key_from(passphrase: str) -> str:
    """The passphrase as the cipher takes it; raises WrongPassphrase where the text cannot be one."""
    if not passphrase:
        raise WrongPassphrase("The passphrase is empty; type the passphrase of this register.")
    if "\0" in passphrase:
        raise WrongPassphrase(
            "The passphrase holds a character that cannot be typed; type it by hand instead."
        )
    return unicodedata.normalize("NFC", passphrase)
