"""The program in a real window, on a screen of its own, worked by keys as a person works it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 30.0
SCREEN = "1400x900x24"


@contextmanager
def screen(xvfb: str) -> Iterator[str]:
    """A screen that nobody sees; gives the name of its display."""
    command = [xvfb, "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        assert number, "The X server did not start."
        yield f":{number}"
    finally:
        server.terminate()
        server.communicate(timeout=PATIENCE)


class RealWindow:
    """A running program, and its keyboard."""

    def __init__(self, xdotool: str, display: str, home: Path, arguments: list[str]) -> None:
        self._xdotool = xdotool
        self._places = _environment(display, home)
        self._program = subprocess.Popen(
            [sys.executable, "-m", "dpotool", *arguments],
            env=self._places,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_for(self, title: str) -> None:
        """Wait for a window with these words in its title that takes the keyboard."""
        self.wait_until(lambda: self._gave_keyboard_to(title), f"a window called {title}")

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something is so that the program brings about, such as a file that it writes."""
        until = time.monotonic() + PATIENCE
        while not holds():
            assert self._program.poll() is None, self._program.communicate()[1]
            if time.monotonic() > until:
                raise TimeoutError(f"It did not come about: {what}.")
            time.sleep(0.1)

    def press(self, *keys: str) -> None:
        """Press keys one after another, such as ctrl+z or Return."""
        self._do("key", "--clearmodifiers", "--delay", "20", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", "6", text)

    def go_to(self, words: str) -> None:
        """Find a record by words, and go to it."""
        self.press("ctrl+k")
        self.write(words)
        self.press("Return")

    def quit(self) -> str:
        """Leave the program as its menu does; what it wrote to the error stream."""
        self.press("ctrl+q")
        _, errors = self._program.communicate(timeout=PATIENCE)
        assert self._program.returncode == 0
        return errors

    def end(self) -> None:
        """End the program if it still runs."""
        if self._program.poll() is None:
            self._program.kill()
            self._program.communicate()

    def _gave_keyboard_to(self, title: str) -> bool:
        """Whether there is such a window, also a moment later."""
        found = self._run("search", "--onlyvisible", "--name", title).stdout.split()
        return bool(found) and not self._run("windowfocus", "--sync", found[-1]).returncode

    def _do(self, *command: str) -> None:
        done = self._run(*command)
        assert done.returncode == 0, done.stderr

    def _run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self._xdotool, *command],
            env=self._places,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )


def _environment(display: str, home: Path) -> Mapping[str, str]:
    own = {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND"))}
    folders = {name: str(home) for name in own}
    return {**kept, **folders, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
