"""The local writer: a chat model of a few thousand parameters, made here.

What needs torch and transformers is skipped where the extra "models" is not installed.
"""

import importlib.util

import pytest

from models.writer.local import LocalWriter
from models.writer.writer import WriterSilent, WriterUnusable

TEMPLATE = (
    "{% for m in messages %}user {{ m['content'] }} {% endfor %}"
    "{% if add_generation_prompt %}assistant {% endif %}"
)
WORDS = [
    "one",
    "two",
    "several",
    "many",
    "speakers",
    "speaker",
    "said",
    "that",
    "proposed",
    "costs",
    "training",
    "user",
    "assistant",
]
HAS_EXTRA = all(importlib.util.find_spec(name) for name in ("torch", "transformers"))


def model_folder(folder, *, template=TEMPLATE, room=64, sampling=False, ends=None):
    """A word-level tokenizer and a Llama of two layers with weights drawn from a fixed seed."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    tokenizers = pytest.importorskip("tokenizers")
    vocabulary = {word: place for place, word in enumerate(["<unk>", "</s>", *WORDS])}
    inner = tokenizers.Tokenizer(tokenizers.models.WordLevel(vocabulary, unk_token="<unk>"))
    inner.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    tokenizer = transformers.PreTrainedTokenizerFast(
        tokenizer_object=inner, unk_token="<unk>", eos_token="</s>"
    )
    tokenizer.chat_template = template
    tokenizer.save_pretrained(folder)
    torch.manual_seed(7)
    config = transformers.LlamaConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=2,
        max_position_embeddings=room,
        bos_token_id=None,
        eos_token_id=1,
        pad_token_id=None,
    )
    model = transformers.LlamaForCausalLM(config)
    if ends:
        model.generation_config.eos_token_id = ends
    if sampling:
        model.generation_config.update(do_sample=True, temperature=5.0, top_k=50)
    model.save_pretrained(folder)
    return folder


def test_a_tiny_model_answers_the_same_each_time(tmp_path):
    folder = model_folder(tmp_path / "tiny-chat", sampling=True)
    writer = LocalWriter(folder, most_tokens=8)
    assert writer.name == "tiny-chat"
    answers = set()
    for _ in range(4):
        try:
            answers.add(writer.write("several speakers proposed training"))
        except WriterSilent as silent:
            answers.add(silent.reason)
    assert len(answers) == 1
    again = LocalWriter(folder, most_tokens=8)
    with pytest.raises(WriterSilent) as cut:
        again.write("several speakers proposed training")
    assert answers == {cut.value.reason} == {"cut"}


@pytest.mark.parametrize("template", [TEMPLATE, None])
def test_the_answer_is_what_comes_after_the_prompt(tmp_path, template):
    # Any word may end the answer: a model that was never trained does not end by itself.
    folder = model_folder(tmp_path, template=template, ends=list(range(2, 2 + len(WORDS))))
    text = LocalWriter(folder, most_tokens=8).write("several speakers proposed training")
    assert text.split()[-1] in WORDS
    assert "several speakers proposed training" not in text


def test_a_prompt_beyond_the_room_is_not_cut(tmp_path):
    writer = LocalWriter(model_folder(tmp_path, room=16), most_tokens=8)
    with pytest.raises(WriterSilent) as error:
        writer.write("several speakers proposed training costs " * 4)
    assert error.value.reason == "too_long"


def test_a_folder_without_weights(tmp_path):
    pytest.importorskip("transformers")
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(WriterUnusable) as error:
        LocalWriter(tmp_path)
    assert error.value.reason == "bad_folder"


def test_no_such_folder(tmp_path):
    with pytest.raises(WriterUnusable) as error:
        LocalWriter(tmp_path / "missing")
    assert error.value.reason == "no_folder"


@pytest.mark.skipif(HAS_EXTRA, reason="the extra is installed")
def test_without_the_extra_the_error_says_so(tmp_path):
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(WriterUnusable) as error:
        LocalWriter(tmp_path)
    assert error.value.reason == "not_installed"
