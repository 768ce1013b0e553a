from __future__ import annotations

from runtime_hook import give_back


def test_what_is_started_later_does_not_meet_the_bundles_libraries() -> None:
    environment = {
        "PATH": "/usr/bin",
        "LD_LIBRARY_PATH": "/opt/leeward/_internal",
        "_PYI_ARCHIVE_FILE": "/opt/leeward/leeward",
        "_PYI_LINUX_PROCESS_NAME": "leeward",
        "_PYI_PARENT_PROCESS_LEVEL": "1",
    }
    give_back(environment)
    assert environment == {"PATH": "/usr/bin"}


def test_a_persons_own_library_path_comes_back() -> None:
    environment = {
        "LD_LIBRARY_PATH": "/opt/leeward/_internal:/home/a/lib",
        "LD_LIBRARY_PATH_ORIG": "/home/a/lib",
        "_PYI_ARCHIVE_FILE": "/opt/leeward/leeward",
    }
    give_back(environment)
    assert environment == {"LD_LIBRARY_PATH": "/home/a/lib"}


def test_outside_of_a_bundle_nothing_is_touched() -> None:
    environment = {"LD_LIBRARY_PATH": "/home/a/lib", "HOME": "/home/a"}
    give_back(environment)
    assert environment == {"LD_LIBRARY_PATH": "/home/a/lib", "HOME": "/home/a"}
