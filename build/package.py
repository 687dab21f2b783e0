"""Make the program for people without Python, and let it test itself."""

import subprocess
import sys
import tempfile

from environment import ROOT

DIST = ROOT / "dist"


def main() -> int:
    """Write the program to dist/dpotool; returns the exit code of PyInstaller, or else of the self-test."""
    with tempfile.TemporaryDirectory() as work:
        places = ["--distpath", str(DIST), "--workpath", work]
        options = ["--noconfirm", "--clean", "--log-level", "WARN", *places]
        code = subprocess.call(
            [sys.executable, "-m", "PyInstaller", *options, "build/dpotool.spec"], cwd=ROOT
        )
    if code:
        return code
    program = DIST / "dpotool" / ("dpotool.exe" if sys.platform == "win32" else "dpotool")
    size = sum(path.lstat().st_size for path in program.parent.rglob("*"))
    print(f"{program.relative_to(ROOT)}: {size / 1e6:.0f} MB")
    return subprocess.call([str(program), "--self-test"])


if __name__ == "__main__":
    sys.exit(main())
