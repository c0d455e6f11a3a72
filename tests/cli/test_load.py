def test_a_dry_run_reads_everything_and_writes_nothing(kgload, record_line, tmp_path):
    """No server is started for it, and the numbers add up."""
    result = kgload(
        "load", "--dry-run", "-", "missing.txt", stdin=record_line("a") + record_line("b") + record_line("a")
    )

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "Skipped missing.txt: there is no such file or folder",
        "4 read = 2 loaded + 1 unchanged + 1 skipped (dry run: nothing written)",
    ]
    assert list(tmp_path.iterdir()) == []


def test_nothing_usable_ends_with_its_own_status(kgload):
    """A missing file alone is no load."""
    assert kgload("load", "--dry-run", "missing.txt").exit_code == 3
