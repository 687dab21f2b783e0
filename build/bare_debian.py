"""Prove on a bare Debian that the two commands and the packaged program need nothing else.

Needs root, debootstrap, Xvfb and xdotool. Each proof has a system of its own, copied from debootstrap's.
How this machine reaches Debian's mirror and the package registry is taken over from its own settings.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from environment import ROOT

SUITE = "bookworm"
SETTINGS = (
    "etc/resolv.conf",
    "etc/ssl/certs/ca-certificates.crt",
    "etc/pip.conf",
    "root/.config/pip/pip.conf",
)
REACHING = re.compile(r"PIP_|UV_|SSL_CERT|REQUESTS_CA|CURL_CA|(HTTPS?|ALL|NO)_PROXY", re.IGNORECASE)
SOURCE = re.compile(r"^(?:URIs:\s*|deb\s+(?:\[[^]]*\]\s*)?)(\S+)", re.MULTILINE)
PROJECT = "/srv/dpotool"
WAIT = 900  # seconds


def main(arguments: list[str]) -> int:
    """Make the proofs named, or all; returns 0 where all hold."""
    if not arguments or os.geteuid() != 0:
        print("As root, please: python3 build/dev.py bare DIR [run] [test] [package]", file=sys.stderr)
        return 2
    folder = Path(arguments[0]).resolve()
    base = _base(folder)
    failed = [name for name in arguments[1:] or PROOFS if not PROOFS[name](_copy(base, folder / name))]
    print("Failed: " + ", ".join(failed) if failed else "All hold.")
    return 1 if failed else 0


def prove_run(system: Path) -> bool:
    """Clone, run, and wait for a window; then once more."""
    _add_python_and_project(system)
    with _screen() as display:
        first, second = (_seconds_to_window(system, display, _command("run")) for _ in range(2))
    print(f"run: a window after {first:.1f} s from scratch, {second:.1f} s the second time")
    return True


def prove_test(system: Path) -> bool:
    """Clone and test."""
    _add_python_and_project(system)
    started = time.monotonic()
    code = _enter(system, _command("test"), CI="true").wait()
    print(f"test: exit code {code} after {time.monotonic() - started:.0f} s from scratch")
    return code == 0


def prove_package(system: Path) -> bool:
    """Let the packaged program test itself and open its window, beside a font and OpenGL alone."""
    _enter(system, ["apt-get", "-qq", "update"]).wait()
    _install(system, "fonts-dejavu-core", "libgl1", "libegl1")
    shutil.copytree(ROOT / "dist" / "dpotool", system / "opt" / "dpotool", symlinks=True)
    code = _enter(system, ["/opt/dpotool/dpotool", "--self-test"]).wait()
    with _screen() as display:
        seconds = _seconds_to_window(system, display, ["/opt/dpotool/dpotool", "--example"])
    print(f"package: self-test's exit code {code}; a window after {seconds:.1f} s")
    return code == 0


PROOFS: dict[str, Callable[[Path], bool]] = {
    "run": prove_run,
    "test": prove_test,
    "package": prove_package,
}


def _base(folder: Path) -> Path:
    base = folder / "base"
    if not base.exists():
        half = folder / "half"
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True)
        subprocess.run(
            ["debootstrap", "--variant=minbase", SUITE, str(half), _mirror()],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        _take_settings(half)
        half.rename(base)
    return base


def _copy(base: Path, system: Path) -> Path:
    shutil.rmtree(system, ignore_errors=True)
    subprocess.run(["cp", "-a", str(base), str(system)], check=True)
    return system


def _apt_files() -> list[Path]:
    """This machine's lists of sources that serve the suite, and what it sets about fetching from them."""
    apt = Path("/etc/apt")
    lists = [apt / "sources.list", *apt.glob("sources.list.d/*")]
    settings = [path for path in apt.glob("apt.conf.d/*") if "Acquire::" in path.read_text(encoding="utf-8")]
    suite = re.compile(rf"(?<![\w-]){SUITE}\b")
    return settings + [path for path in lists if path.is_file() and suite.search(path.read_text("utf-8"))]


def _mirror() -> str:
    for path in _apt_files():
        found = SOURCE.search(path.read_text(encoding="utf-8"))
        if found:
            return found[1]
    raise SystemExit(f"No source of {SUITE} is set in /etc/apt.")


def _take_settings(system: Path) -> None:
    (system / "etc/apt/sources.list").unlink(missing_ok=True)
    for path in [*_apt_files(), *(Path("/", name) for name in SETTINGS)]:
        if path.exists():
            there = system / path.relative_to("/")
            there.parent.mkdir(parents=True, exist_ok=True)
            there.unlink(missing_ok=True)
            shutil.copyfile(path, there)


def _add_python_and_project(system: Path) -> None:
    _enter(system, ["apt-get", "-qq", "update"]).wait()
    _install(system, "python3", "ca-certificates")
    _take_settings(system)
    shutil.rmtree(system / "var/lib/apt/lists", ignore_errors=True)
    subprocess.run(["git", "clone", "-q", str(ROOT), f"{system}{PROJECT}"], check=True)


def _install(system: Path, *packages: str) -> None:
    code = _enter(system, ["apt-get", "-qq", "install", "--no-install-recommends", *packages]).wait()
    if code:
        raise SystemExit(f"apt-get could not install {' '.join(packages)}.")


def _command(name: str) -> list[str]:
    return ["python3", f"{PROJECT}/build/dev.py", name]


def _enter(system: Path, command: list[str], **variables: str) -> "subprocess.Popen[bytes]":
    """Start a command in the system; its mounts vanish with it."""
    mounts = (
        "mount -t proc proc $0/proc && mount --rbind /dev $0/dev && mkdir -p $0/tmp/.X11-unix"
        " && (test ! -d /tmp/.X11-unix || mount --bind /tmp/.X11-unix $0/tmp/.X11-unix)"
        ' && exec chroot "$0" "$@"'
    )
    reaching = {name: value for name, value in os.environ.items() if REACHING.match(name)}
    plain = {"HOME": "/root", "LANG": "C.UTF-8", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    return subprocess.Popen(
        ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", mounts, str(system), *command],
        env={**reaching, **plain, "DEBIAN_FRONTEND": "noninteractive", **variables},
        stdin=subprocess.DEVNULL,
    )


@contextmanager
def _screen() -> Iterator[str]:
    """A screen that nobody sees, by its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-ac"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    try:
        os.close(write)
        yield ":" + os.read(read, 16).decode().strip()
    finally:
        os.close(read)
        server.terminate()
        server.wait()


def _seconds_to_window(system: Path, display: str, command: list[str]) -> float:
    started = time.monotonic()
    program = _enter(system, command, DISPLAY=display)
    try:
        while not _window_on(display):
            if program.poll() is not None or time.monotonic() - started > WAIT:
                raise SystemExit(f"No window came up; exit code {program.poll()}.")
            time.sleep(0.05)
        return time.monotonic() - started
    finally:
        program.kill()
        program.wait()
        while _window_on(display):
            time.sleep(0.05)


def _window_on(display: str) -> bool:
    search = ["xdotool", "search", "--onlyvisible", "--name", "."]
    found = subprocess.run(search, env={**os.environ, "DISPLAY": display}, capture_output=True, check=False)
    return found.returncode == 0 and bool(found.stdout.strip())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
