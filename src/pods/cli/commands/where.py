"""`pods where`."""

from typer import Context

from pods.cli.session import open_session


def where(context: Context) -> None:
    """Say which file is used, and why.

    The first of these that is there: --file, $PODS_FILE, pods.toml in this folder, and the one in
    your data folder.

    Example:
        pods where
        PODS_FILE=~/notes/pods.toml pods where
    """
    from pods.view.where import Where

    session = open_session(context)
    location = session.location
    session.show(
        Where(
            file=str(location.path),
            real=str(location.real),
            why=location.why,
            exists=location.exists,
            history=str(session.state_folder),
        )
    )
