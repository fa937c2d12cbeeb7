import numpy as np

from models.training.quantize import quantize, write_weights


def test_rows_come_back_nearly_as_they_were():
    rows = np.random.default_rng(3).normal(size=(20, 16)).astype(np.float32)
    matrix, scales = quantize(rows)
    again = matrix * scales[:, None]
    assert np.abs(again - rows)[1:].max() <= scales.max() / 2 + 1e-6


def test_the_unknown_piece_and_empty_rows_stay_zero():
    matrix, scales = quantize(np.array([[1, 2], [0, 0]], np.float32))
    assert not matrix.any()
    assert not scales.any()


def test_weights_are_written_as_the_encoder_reads_them(tmp_path):
    write_weights(np.ones((3, 4), np.float32), tmp_path)
    assert np.load(tmp_path / "matrix.npy", mmap_mode="r").dtype == np.int8
    assert np.load(tmp_path / "scales.npy").shape == (3,)
