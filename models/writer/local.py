"""A chat model in a local folder, run through transformers."""

from pathlib import Path
from typing import Any

from models.writer.writer import WriterSilent, WriterUnusable

_MOST_TOKENS = 400
_ROOM = "max_position_embeddings"


class LocalWriter:
    """Loads tokenizer and weights when made; the same prompt gets the same answer.

    Nothing is downloaded, and no code that a model folder brings is run.
    """

    def __init__(self, folder: Path, *, most_tokens: int = _MOST_TOKENS) -> None:
        if not (folder / "config.json").is_file():
            raise WriterUnusable("no_folder", folder=str(folder))
        self.name = folder.resolve().name
        self._most = most_tokens
        self._torch, transformers = _libraries()
        try:
            self._tokenizer = transformers.AutoTokenizer.from_pretrained(
                folder, local_files_only=True, trust_remote_code=False
            )
            self._model = transformers.AutoModelForCausalLM.from_pretrained(
                folder, local_files_only=True, trust_remote_code=False, dtype="auto"
            )
        except Exception as error:  # noqa: BLE001 - the libraries raise whatever they like
            raise WriterUnusable("bad_folder", folder=str(folder)) from error
        self._model.to("cuda" if self._torch.cuda.is_available() else "cpu").eval()
        self._how = self._decoding(transformers)

    def write(self, prompt: str) -> str:
        """The model's answer, greedily decoded."""
        asked = self._asked(prompt)
        length = int(asked["input_ids"].shape[1])
        room = getattr(self._model.config, _ROOM, None)
        if room is not None and length + self._most > room:
            # Cut, the prompt would lose its rules or its notes.
            raise WriterSilent("too_long")
        with self._torch.inference_mode():
            given = self._model.generate(**asked, generation_config=self._how)
        new = given[0][length:]
        text = str(self._tokenizer.decode(new, skip_special_tokens=True))
        if len(new) >= self._most and int(new[-1]) not in self._ends():
            raise WriterSilent("cut")
        if not text.strip():
            raise WriterSilent("garbage")
        return text

    def _asked(self, prompt: str) -> Any:
        """The prompt as the model reads it: through its chat template if it has one."""
        if self._tokenizer.chat_template:
            asked = self._tokenizer.apply_chat_template(
                [{"role": "user", "content": prompt}],
                add_generation_prompt=True,
                return_dict=True,
                return_tensors="pt",
            )
        else:
            asked = self._tokenizer(prompt, return_tensors="pt")
        kept = {name: asked[name] for name in ("input_ids", "attention_mask")}
        return {name: value.to(self._model.device) for name, value in kept.items()}

    def _decoding(self, transformers: Any) -> Any:
        """Greedy, whatever sampling the folder asks for; only its ends and paddings are kept."""
        own = self._model.generation_config
        ends = own.eos_token_id if own.eos_token_id is not None else self._tokenizer.eos_token_id
        first = ends[0] if isinstance(ends, list) else ends
        pad = self._tokenizer.pad_token_id
        return transformers.GenerationConfig(
            do_sample=False,
            num_beams=1,
            max_new_tokens=self._most,
            bos_token_id=own.bos_token_id,
            eos_token_id=ends,
            pad_token_id=first if pad is None else pad,
        )

    def _ends(self) -> tuple[int, ...]:
        ends = self._how.eos_token_id
        if ends is None:
            return ()
        return tuple(ends) if isinstance(ends, list) else (int(ends),)


def _libraries() -> tuple[Any, Any]:
    """The libraries of the extra "models"; loaded only when a model is used."""
    try:
        import torch  # noqa: PLC0415
        import transformers  # noqa: PLC0415
    except ImportError as error:
        raise WriterUnusable("not_installed") from error
    # Standard error is for people, and progress bars only for a terminal.
    transformers.utils.logging.disable_progress_bar()
    transformers.utils.logging.set_verbosity_error()
    return torch, transformers
