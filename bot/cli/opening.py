"""Opening what a command works with: the store, the encoder, a session that exists."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.settings import home
from index.database import Store
from index.errors import NotFound
from index.scope import Scope, scope_of
from index.shelf import sessions
from models.encoder import Encoder


@contextmanager
def opened() -> Iterator[Store]:
    """The store of this machine, closed at the end."""
    store = Store.open(home())
    try:
        yield store
    finally:
        store.close()


def the_encoder() -> Encoder:
    """The encoder that is in use."""
    # Loaded only by commands that infer something.
    from models.builtin.encoder import builtin_encoder  # noqa: PLC0415

    return builtin_encoder()


def known_scope(store: Store, role: str, session: str | None) -> Scope:
    """What the role may see of a session; NotFound where nothing of it is known to that role."""
    scope = scope_of(role, session)
    if session is None:
        return scope
    known = sessions(store, scope=scope_of(role))
    if session in known:
        return scope
    if known:
        raise NotFound("cli.no_such_session", session=session, known=", ".join(known))
    raise NotFound("cli.no_sessions", session=session)
