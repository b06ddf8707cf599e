"""Connect to a host in time, and only to addresses that it may have.

The addresses are judged as they are connected to, not before: otherwise a name could have a public address when it is
judged, and another when it is connected to.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from digest.errors import AddressError
from digest.http.deadline import Deadline
from digest.waiting import within

# What getaddrinfo returns for one address: family, kind and protocol of its socket, canonical name, address.
Info = tuple[int, int, int, str, tuple[Any, ...]]
# Looks up the addresses of a host; raises OSError or UnicodeError if that fails.
Resolve = Callable[[str, int], Sequence[Info]]
# Returns what an IP address is if it is not public, "" if it is (``address_policy.special_use``).
SpecialUse = Callable[[str], str]

# The advice where the editor can allow an address.
ALLOW = "if you trust it, set `allow_private = true` for its source"
# One address that does not answer, such as one of IPv6 where there is none, must not take the time of the others.
_LONGEST = 10.0


def resolve(host: str, port: int) -> Sequence[Info]:
    """Look up the addresses of a host, as the system does."""
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)


def numeric_address(host: str) -> str:
    """Return the IP address that a host is written as, such as ``127.1`` or ``0x7f.1``; "" if it is a name."""
    try:
        return str(socket.getaddrinfo(host.strip("[]"), 0, flags=socket.AI_NUMERICHOST)[0][4][0])
    except (OSError, ValueError):
        return ""


def refusal(place: str, host: str, address: str, reason: str) -> AddressError:
    """Return the error for a host with an address that must not be connected to."""
    subject = f"{address} is" if address == host.strip("[]") else f"{host} is {address},"
    return AddressError(f"{place}: {subject} {reason}")


@dataclass(slots=True)
class Dialer:
    """A Dial for one connection to a host. ``place`` is the URL for messages.

    ``special_use`` is None if any address may be connected to; ``advice`` is for a person if none may. ``reached`` is
    the address that was connected to.
    """

    place: str
    host: str
    port: int
    resolve: Resolve
    special_use: SpecialUse | None
    deadline: Deadline
    advice: str
    reached: str = ""

    def __call__(self) -> socket.socket:
        """Connect to the host.

        Raises AddressError if none of its addresses is public, OSError if it cannot be connected to.
        """
        infos = self._allowed(self._resolved())
        if not infos:
            raise socket.gaierror(socket.EAI_NONAME, "no addresses")
        for tried, info in enumerate(infos[:-1]):
            with suppress(OSError):
                return self._connected(info, self.deadline.left() / (len(infos) - tried))
        return self._connected(infos[-1], self.deadline.left())

    def _resolved(self) -> Sequence[Info]:
        """Look up the host; the system may take minutes, and cannot be stopped."""
        try:
            return within(self.deadline.left(), partial(self.resolve, self.host.strip("[]"), self.port))
        except ValueError as error:  # a name that cannot be one, such as one with a label of 100 letters
            raise socket.gaierror(socket.EAI_NONAME, str(error)) from error

    def _allowed(self, infos: Sequence[Info]) -> Sequence[Info]:
        if self.special_use is None or not infos:
            return infos
        uses = {info[4][0]: self.special_use(info[4][0]) for info in infos}
        allowed = [info for info in infos if not uses[info[4][0]]]
        if not allowed:
            address, use = next(iter(uses.items()))
            raise refusal(self.place, self.host, address, f"{use}; {self.advice}")
        return allowed

    def _connected(self, info: Info, seconds: float) -> socket.socket:
        family, kind, protocol, _, address = info
        sock = socket.socket(family, kind, protocol)
        try:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.settimeout(min(_LONGEST, seconds))
            sock.connect(address)
            sock.settimeout(self.deadline.left() + 1)  # the timer is first
        except BaseException:
            sock.close()
            raise
        self.reached = address[0]
        return sock
