import gc

from digest.cli.work import spare_garbage_collection


def test_what_is_garbage_after_a_command_does_not_stay_for_ever() -> None:
    spare_garbage_collection()
    exempt = gc.get_freeze_count()
    alive: list[list[int]] = [[] for _ in range(1000)]
    spare_garbage_collection()

    assert gc.get_freeze_count() <= exempt
    assert len(alive) == 1000
