"""How a register of an earlier edition becomes one of this: numbered steps, each in a module here.

A step that has been released is never altered again. It is written in SQL of its own: it must not read the
declarations, which go on changing after it.
"""

from dpotool.store.migrations.steps import Step
from dpotool.store.migrations.version_2 import STEP as TO_VERSION_2

STEPS: tuple[Step, ...] = (TO_VERSION_2,)
