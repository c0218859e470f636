"""Files that others wrote to break TOML readers, toml-test: edit the valid, refuse the rest.

Valid ones are edited in up to 40 places in five ways each; tests/support/toml_judge.py, which
shares nothing with the splicer, judges every result, and where tomlkit is installed it reads the
result as well: a second opinion by somebody else's parser. Of invalid ones each has to be refused
with the line and a hint for every problem, and never with a traceback.

Run: python benchmarks/toml_corpus.py                 (pip brings the files: tomlkit's source)
     python benchmarks/toml_corpus.py --corpus FOLDER --every 10
     python benchmarks/toml_corpus.py --golden tests/store/bad/toml-test.jsonl
"""

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from pods.store.problems import InvalidFileError
from pods.store.reading import read_document
from pods.store.splice import UneditableError, splice
from tests.support.toml_fuzz import Case, corpus_cases
from tests.support.toml_judge import spelling, verdict

try:
    import tomlkit
except ImportError:
    tomlkit = None
NAMED = Path("/home/mira/pods.toml")


def main() -> int:
    """Say how many edits and refusals were right; 1 if any was wrong, 2 without the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="the folder with valid and invalid in it")
    parser.add_argument("--every", type=int, default=1, help="only each so many-th valid file")
    parser.add_argument("--golden", type=Path, help="write what is said of the invalid there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = options.corpus or _brought(Path(folder))
        if corpus is None:
            print("toml-test could not be brought: pip download tomlkit")
            return 2
        if options.golden:
            return _write_golden(corpus, options.golden)
        tally: Counter[str] = Counter()
        for path in sorted((corpus / "valid").rglob("*.toml"))[:: options.every]:
            for case in corpus_cases(path.read_bytes()):
                _edit(case, f"{path.relative_to(corpus)}", tally)
        for name, source in _invalid(corpus):
            tally["files refused"] += 1
            if fault := _fault_of_refusal(source):
                _blame(f"{name}: {fault}", tally)
    names = ("edits right", "edits refused", "read by tomlkit too", "files refused")
    print(" · ".join(f"{tally[name]} {name}" for name in names))
    cases = sum(tally[name] for name in ("edits", "files refused"))
    print(f"{cases} cases, {tally['wrong']} failures")
    return int(tally["wrong"] > 0)


def said_of(source: bytes) -> str:
    """All that is said of an invalid file, without the headline; nothing if it is valid."""
    try:
        read_document(source, path=NAMED)
    except InvalidFileError as error:
        return error.message.partition("\n")[2]
    return ""


def _edit(case: Case, name: str, tally: Counter[str]) -> None:
    tally["edits"] += 1
    try:
        result = splice(case.source, old=case.old, new=case.new)
    except UneditableError:
        tally["edits refused"] += 1
        return
    faults = verdict(case, result)
    second = _read_by_tomlkit(case.source), _read_by_tomlkit(result)
    if None not in second:
        tally["read by tomlkit too"] += 1
        if spelling(second[1], case.removed) != spelling(case.intended, case.removed):
            faults.append("tomlkit reads something else")
    tally["edits right"] += not faults
    for fault in faults:
        _blame(f"{name}: {fault}", tally)


def _read_by_tomlkit(source: bytes) -> dict[str, object] | None:
    """What it reads; None where it is not installed, or reads a file otherwise than tomllib."""
    if tomlkit is None:
        return None
    with suppress(Exception):  # it has open bugs of its own; then there is no second opinion
        text = source.removeprefix(b"\xef\xbb\xbf").decode()
        read: dict[str, object] = tomlkit.parse(text).unwrap()
        return read if spelling(read, []) == spelling(tomllib.loads(text), []) else None
    return None


def _fault_of_refusal(source: bytes) -> str:
    try:
        read_document(source, path=NAMED)
    except InvalidFileError as error:
        speechless = [one for one in error.problems if not one.hint]
        nowhere = [one for one in error.problems if not one.line and source.strip(b"\0")]
        return "no hint" if speechless else "no line" if nowhere else ""
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        return f"a traceback: {error!r}"
    return "it was taken for valid"


def _blame(fault: str, tally: Counter[str]) -> None:
    tally["wrong"] += 1
    print(fault)


def _invalid(corpus: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted((corpus / "invalid").rglob("*.toml")):
        yield path.relative_to(corpus / "invalid").as_posix(), path.read_bytes()


def _write_golden(corpus: Path, golden: Path) -> int:
    """One line for each invalid file: its name, its bytes (as Latin-1), and what is said of it."""
    lines = [
        json.dumps({"file": name, "source": source.decode("latin-1"), "said": said_of(source)})
        for name, source in _invalid(corpus)
    ]
    golden.write_text("\n".join(lines) + "\n")
    print(f"{len(lines)} files in {golden}")
    return 0


def _brought(folder: Path) -> Path | None:
    """Unpack toml-test out of the source package of tomlkit."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--no-binary", "tomlkit", "--dest", str(folder), "tomlkit"]
    done = subprocess.run(command, check=False, capture_output=True)
    packages = list(folder.glob("tomlkit-*.tar.gz"))
    if done.returncode or not packages:
        return None
    with tarfile.open(packages[0]) as package:
        package.extractall(folder, filter="data")
    return next(folder.glob("tomlkit-*/tests/toml-test/tests"), None)


if __name__ == "__main__":
    sys.exit(main())
