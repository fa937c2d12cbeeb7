from index.readers.read import read


def blocks(tmp_path, body: str, head: str = ""):
    path = tmp_path / "a.html"
    path.write_text(
        f"<!DOCTYPE html><html lang='ar-EG'><head>{head}</head><body>{body}</body></html>", "utf-8"
    )
    return read(path)


def test_lists_give_their_numbers(tmp_path):
    reading = blocks(
        tmp_path,
        "<ol start=4><li>d<li>e</ol><ol type=a><li>x<li>y</ol><ol type=i><li>z</ol><ol><li>(h) typed</ol>",
    )
    assert [block.marker for block in reading.blocks] == ["4.", "5.", "(a)", "(b)", "(i)", ""]
    assert reading.language == "ar-EG"


def test_menus_and_scripts_are_left_out_and_headers_kept_as_heads(tmp_path):
    reading = blocks(
        tmp_path,
        "<nav>menu</nav><script>x</script><header>AB/1/2</header><h2>Title</h2><p>Text</p><footer>foot</footer>",
    )
    assert [(block.text, block.kind) for block in reading.blocks] == [
        ("Title", "heading"),
        ("Text", "text"),
    ]
    assert reading.heads == ("AB/1/2", "foot")


def test_footnotes_of_the_common_forms(tmp_path):
    body = (
        '<p>One<sup><a href="#fn1" id="fnref1">1</a></sup> two<a href="#_ftn2" name="_ftnref2">[2]</a>.</p>'
        '<section class="footnotes"><ol><li id="fn1"><p>First. <a href="#fnref1">↩</a></p></li></ol></section>'
        '<div><p><a href="#_ftnref2" name="_ftn2">[2]</a> Second.</p></div>'
    )
    text, *notes = blocks(tmp_path, body).blocks
    assert text.text == "One¹ two²."
    assert [(note.kind, note.marker, note.text) for note in notes] == [
        ("footnote", "1", "First."),
        ("footnote", "2", "Second."),
    ]


def test_tables_and_line_breaks(tmp_path):
    body = "<table><tr><th>a<th>b<tr><td>c<td>d</table><p>One<br>line<br><br>next</p><p>1. a<br>2. b</p>"
    assert [block.text for block in blocks(tmp_path, body).blocks] == [
        "a\tb\nc\td",
        "One line",
        "next",
        "1. a",
        "2. b",
    ]


def test_the_declared_encoding_is_used(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(
        "<html><meta charset=windows-1251><body><p>Доклад</p></body></html>".encode("cp1251")
    )
    assert read(path).blocks[0].text == "Доклад"
