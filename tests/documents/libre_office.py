"""Have LibreOffice open a document and save it as something else."""

import os
import subprocess
from pathlib import Path

AS_WRITER = "HTML (StarWriter)"
"""Opens HTML as a text document; without it LibreOffice opens a web page and cannot save .docx."""


def converted(
    soffice: str, sources: list[Path], to: str, folder: Path, infilter: str = AS_WRITER
) -> list[Path]:
    """The files that LibreOffice made of the sources, each checked to be there; nobody shares the profile.

    LibreOffice ends with 0 whatever happens, so what it made counts. `to` is the ending, or ending:filter.
    """
    ending = to.partition(":")[0]
    profile = (folder / f"profile-{ending}").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += [f"--infilter={infilter}"] if infilter else []
    said = subprocess.run(
        [*command, "--convert-to", to, "--outdir", str(folder), *map(str, sources)],
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
        env=os.environ | {"SAL_USE_VCLPLUGIN": "svp"},
    )
    made = [folder / f"{source.stem}.{ending}" for source in sources]
    for path in made:
        assert path.is_file(), f"LibreOffice made no {path.name}: {said.stdout} {said.stderr}"
    return made
