"""The screens of examples/session.sh, as a terminal shows them."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

_SCRIPT = Path(__file__).parents[2] / "examples" / "session.sh"
_FOLDER = "/home/zoe/lists"


def screens() -> str:
    """Everything that the script prints, results and remarks in the order they came.

    Raises:
        subprocess.CalledProcessError: a command in it failed.
    """
    scripts = Path(sys.executable).parent
    with TemporaryDirectory() as folder:
        done = subprocess.run(  # noqa: S603 - the script is our own
            ["/bin/sh", str(_SCRIPT), folder],
            env={
                "HOME": folder,
                "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
                "LANG": "C.UTF-8",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=True,
            timeout=240,
        )
    return done.stdout.decode().replace(folder, _FOLDER)
