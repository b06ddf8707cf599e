from hypothesis import given
from hypothesis import strategies as st

from digest.model.artifact import TargetGroup

PATHS = st.lists(st.text("ab/\U0010ffff", max_size=5), unique=True)


@given(PATHS, st.text("ab/\U0010ffff", max_size=3), st.lists(st.text("ab", max_size=2), max_size=2))
def test_a_group_has_the_paths_with_its_beginning_and_one_of_its_ends(
    paths: list[str], prefix: str, suffixes: list[str]
) -> None:
    group = TargetGroup(prefix, tuple(suffixes), "", list)
    expected = [path for path in sorted(paths) if path.startswith(prefix) and path.endswith(tuple(suffixes))]

    assert group.among(sorted(paths)) == expected
