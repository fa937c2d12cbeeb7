"""The model while it learns: a vector and a weight a piece, and the loss that moves them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from models.training.pieces import Ids

TEMPERATURE = 0.05
_RATE = 6e-3
_WEIGHT_RATE = 5e-3
_LAST_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Learner:
    """The vectors, the logarithms of the weights, and what updates them."""

    vectors: torch.Tensor
    weights: torch.Tensor
    optimizer: torch.optim.Adam

    def encode(self, texts: Sequence[Ids]) -> torch.Tensor:
        """Weighted sums of the pieces' vectors, at unit length."""
        ids = torch.from_numpy(np.concatenate(texts).astype(np.int64))
        lengths = np.array([len(text) for text in texts])
        starts = torch.from_numpy(np.cumsum(lengths) - lengths)
        weights = torch.exp(self.weights)[ids]
        sums = functional.embedding_bag(
            ids, self.vectors, starts, mode="sum", per_sample_weights=weights
        )
        return functional.normalize(sums, dim=1)

    def step(self, left: Sequence[Ids], right: Sequence[Ids], done: float) -> float:
        """One update on a batch of pairs; `done` is the share of the training that is over."""
        share = 1.0 if done < 0.4 else max(_LAST_SHARE, (1.0 - done) / 0.6)
        self.optimizer.param_groups[0]["lr"] = _RATE * share
        self.optimizer.param_groups[1]["lr"] = _WEIGHT_RATE * share
        loss = contrastive_loss(self.encode(left), self.encode(right))
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return float(loss.item())

    def matrix(self) -> NDArray[np.float32]:
        """The vectors with their weights multiplied in, as they are shipped."""
        rows: NDArray[np.float32] = (
            (self.vectors * torch.exp(self.weights)[:, None]).detach().numpy()
        )
        return rows


def contrastive_loss(left: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    """Each text must find its partner among all partners of the batch, in both directions."""
    nearness = left @ right.T / TEMPERATURE
    right_ones = torch.arange(len(left))
    there = functional.cross_entropy(nearness, right_ones)
    back = functional.cross_entropy(nearness.T, right_ones)
    return (there + back) / 2


def new_learner(rarity: NDArray[np.float64], dimensions: int, seed: int = 1) -> Learner:
    """Random vectors, and weights that begin at each piece's rarity."""
    torch.manual_seed(seed)
    vectors = (torch.randn(len(rarity), dimensions) * 0.1).requires_grad_()
    weights = torch.tensor(np.log(rarity), dtype=torch.float32).requires_grad_()
    groups = [{"params": [vectors]}, {"params": [weights]}]
    optimizer = torch.optim.Adam(groups, lr=_RATE)
    return Learner(vectors, weights, optimizer)


def rarity_of(cut_texts: Sequence[Ids], size: int) -> NDArray[np.float64]:
    """Inverse document frequency of each piece, about 1 on the whole."""
    counts = np.zeros(size)
    for ids in cut_texts:
        counts[np.unique(ids)] += 1
    rarity = np.clip(np.log((len(cut_texts) + 1) / (counts + 20)), 0.05, None)
    return np.asarray(rarity / rarity.mean())
