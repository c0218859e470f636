"""A real Chromium without a screen, spoken to over a pipe: one start for all tests of a file.

The DevTools protocol travels as JSON between NUL bytes over two file descriptors (3: what we
say, 4: what it answers), so that neither a port nor a library is needed. Nothing that a page asks
for can leave the machine: every host name is made to lead nowhere, and each request is noted.
"""

import base64
import json
import os
import selectors
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import F_DUPFD_CLOEXEC, fcntl
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
PHONE = (390, 844)
DESK = (1280, 900)

_PATIENCE = 60.0  # seconds for one answer: a busy machine is no failure
_HIGH = 20  # the first file descriptor that stands in nobody's way
_FLAGS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "about:blank",
)


class Page:
    """One open page: what it asked for, what it complained of, and what can be seen of it.

    Attributes:
        requests: every address that was asked for, the page itself first.
        complaints: every line on its console and in the browser's log, exceptions included.
    """

    def __init__(self, browser: "Browser", session: str) -> None:
        self._browser = browser
        self._session = session
        self.requests: list[str] = []
        self.complaints: list[str] = []

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """One command of the DevTools protocol, for this page."""
        return self._browser.call(method, session=self._session, **given)

    def ask(self, expression: str) -> Any:
        """What an expression of JavaScript comes to. The page itself may run none."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def set_screen(self, size: tuple[int, int], *, dark: bool = False) -> None:
        """Another size in CSS pixels, a light or a dark machine."""
        width, height = size
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 500,
        )
        scheme = "dark" if dark else "light"
        wish = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", features=wish)

    def picture(self, *, is_whole: bool = True) -> bytes:
        """A PNG of what is seen; of the whole length of the page where `is_whole`."""
        taken = self.call("Page.captureScreenshot", captureBeyondViewport=is_whole)
        return base64.b64decode(taken["data"])

    def printed(self) -> bytes:
        """The page as a PDF on A4."""
        paper = {"paperWidth": 8.27, "paperHeight": 11.69}
        return base64.b64decode(self.call("Page.printToPDF", **paper)["data"])

    def accessible(self) -> list[tuple[str, str]]:
        """The accessibility tree in reading order: (role, name) of all that is not ignored."""
        nodes = self.call("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        return list(_read(nodes[0], by_id))


def _read(node: dict[str, Any], by_id: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if not node.get("ignored"):
        yield node["role"]["value"], node.get("name", {}).get("value", "")
    for child in node.get("childIds", ()):
        if child in by_id:
            yield from _read(by_id[child], by_id)


class Browser:
    """A Chromium that runs until the `with` block ends."""

    def __init__(self) -> None:
        program = next(found for name in PROGRAMS if (found := shutil.which(name)))
        self._home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_read, self._write = _pipe()
        self._read, to_write = _pipe()
        self._process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{to_read} 4>&{to_write}', "bash", program,
             f"--user-data-dir={self._home.name}", *_FLAGS],
            pass_fds=(to_read, to_write),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"HOME": self._home.name, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
        )  # fmt: skip
        os.close(to_read)
        os.close(to_write)
        self._listening = selectors.DefaultSelector()
        self._listening.register(self._read, selectors.EVENT_READ)
        self._buffer = b""
        self._last = 0
        self._pages: dict[str, Page] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._write)  # it leaves when nobody talks to it any more
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listening.close()
        os.close(self._read)
        self._home.cleanup()

    def call(self, method: str, *, session: str = "", **given: Any) -> dict[str, Any]:
        """Send one command and wait for its answer; what happens meanwhile is noted."""
        self._last += 1
        number = self._last
        said: dict[str, Any] = {"id": number, "method": method, "params": given}
        said |= {"sessionId": session} if session else {}
        os.write(self._write, json.dumps(said).encode() + b"\0")
        while True:
            heard = self._hear()
            if heard.get("id") == number:
                assert "error" not in heard, (method, heard["error"])
                return dict(heard["result"])
            self._note(heard)

    @contextmanager
    def page(
        self, path: Path, *, size: tuple[int, int] = DESK, dark: bool = False
    ) -> Iterator[Page]:
        """A file opened in a tab of its own, read to its end; requests and complaints noted."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = self._pages[session] = Page(self, session)
        for domain in ("Network", "Runtime", "Log", "Page", "Accessibility"):
            page.call(f"{domain}.enable")
        page.set_screen(size, dark=dark)
        page.call("Page.navigate", url=path.resolve().as_uri())
        _until(lambda: page.ask("document.readyState + location.protocol") == "completefile:")
        try:
            yield page
        finally:
            self._pages.pop(session)
            self.call("Target.closeTarget", targetId=target)

    def _hear(self) -> dict[str, Any]:
        end = time.monotonic() + _PATIENCE
        while b"\0" not in self._buffer:
            assert time.monotonic() < end, "the browser is silent"
            if self._listening.select(timeout=1):
                piece = os.read(self._read, 1 << 20)
                assert piece, "the browser has gone"
                self._buffer += piece
        first, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(first))

    def _note(self, heard: dict[str, Any]) -> None:
        page = self._pages.get(heard.get("sessionId", ""))
        if page is None:
            return
        told = heard.get("params", {})
        if heard["method"] == "Network.requestWillBeSent":
            page.requests.append(told["request"]["url"])
        elif heard["method"] in {
            "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded",
        }:  # fmt: skip
            page.complaints.append(json.dumps(told))


def _pipe() -> tuple[int, int]:
    """A pipe whose ends are numbered above 3 and 4, which the browser listens and answers on."""
    ends = os.pipe()
    high = [fcntl(end, F_DUPFD_CLOEXEC, _HIGH) for end in ends]
    for end in ends:
        os.close(end)
    return high[0], high[1]


def _until(is_so: Any) -> None:
    end = time.monotonic() + _PATIENCE
    while not is_so():
        assert time.monotonic() < end, "the page is not there"
        time.sleep(0.01)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a file."""
    if not any(shutil.which(name) for name in PROGRAMS):
        pytest.skip("no Chromium here: apt-get install chromium (.ci/run does)")
    with Browser() as started:
        yield started


CONTRASTS = """
(() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgb = colour => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(
    v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  ).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = node => {
    for (let one = node; one; one = one.parentElement) {
      const found = rgb(getComputedStyle(one).backgroundColor);
      if (found[3] === 255) return found;
    }
    return [255, 255, 255, 255];
  };
  const said = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), node = walk.currentNode.parentElement;
    if (!text || !node.getClientRects().length) continue;
    const style = getComputedStyle(node), svg = node.ownerSVGElement;
    const [a, b] = [light(rgb(svg ? style.fill : style.color)), light(behind(node))];
    const size = parseFloat(style.fontSize), bold = parseInt(style.fontWeight) >= 700;
    said.push({
      text: text.slice(0, 40),
      ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
      needs: size >= 24 || (bold && size >= 18.66) ? 3 : 4.5,
    });
  }
  return said;
})()
"""
"""Of each piece of text that is seen: its contrast (WCAG 2.1, 1.4.3) and what AA asks of it."""


def faint(page: Page) -> list[dict[str, Any]]:
    """The pieces of text whose contrast is below AA."""
    seen = page.ask(CONTRASTS)
    assert seen, "no text at all"
    return [one for one in seen if one["ratio"] < one["needs"]]
