"""The packaged model's weights as an ONNX graph: a BERT encoder, mean pooling, a unit vector.

The graph takes the word vectors of one text's tokens, shape (1, tokens, width), and returns the
text's vector, shape (1, width). One text at a time needs neither padding nor a mask, and rounding
what flows through the graph, which is done for a run as a whole, then depends on no other text.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.models import Precision

Floats = NDArray[np.float32]

WORDS = "embeddings.word_embeddings.weight"
_FUSED = "com.microsoft"  # onnxruntime's own operators, several of ONNX's in one
_OPERATORS = {"": 18, _FUSED: 1}  # versions
_FLOAT = 1  # onnx.TensorProto.FLOAT, known without importing it
_FORMAT = 9  # of the file; onnxruntime reads this and older ones
# Of a matrix rounded to int8, on either side of 0. Processors without the newer operations for int8
# (VNNI) add two products in 16 bits, which more steps would overflow: 2 * 255 * 63 < 2 ** 15.
_STEPS = 63


class Weights:
    """The float32 arrays of a safetensors file by name, read from the disk as they are used."""

    def __init__(self, path: Path) -> None:
        self._bytes = np.memmap(path, np.uint8, "r")
        self._start = 8 + int.from_bytes(self._bytes[:8].tobytes(), "little")
        self._header = json.loads(self._bytes[8 : self._start].tobytes())

    def __getitem__(self, name: str) -> Floats:
        """Return an array; raises KeyError if it is absent, ValueError if it is not float32."""
        about = self._header[name]
        if about["dtype"] != "F32":
            raise ValueError(f"{name} is {about['dtype']}, not F32")
        first, end = (self._start + offset for offset in about["data_offsets"])
        return self._bytes[first:end].view(np.float32).reshape(about["shape"])


def make_graph(weights: Weights, config: dict[str, Any], precision: Precision) -> bytes:
    """Return the ONNX file of a BERT model with `config`; raises KeyError, ValueError."""
    if config["model_type"] != "bert" or config["hidden_act"] != "gelu":
        raise ValueError("the packaged model is no BERT encoder with GELU")
    return _Graph(weights, config, precision).make()


class _Graph:
    """Collects operators and constants; each method adds some and returns its output's name."""

    def __init__(self, weights: Weights, config: dict[str, Any], precision: Precision) -> None:
        # Only where the graph is made: it takes a while to import, and running needs it not.
        import onnx

        self._make, self._tensor = onnx.helper, onnx.numpy_helper.from_array
        self._weights, self._config, self._precision = weights, config, precision
        self._nodes: list[onnx.NodeProto] = []
        self._norms: dict[str, str] = {}  # by what comes out of them
        self._spreads: dict[str, Floats] = {}  # of what was evened out, by its name
        self._constants: list[onnx.TensorProto] = []

    def make(self) -> bytes:
        make, width = self._make, self._config["hidden_size"]
        hidden = self._embeddings("words")
        for layer in range(self._config["num_hidden_layers"]):
            hidden = self._layer(f"encoder.layer.{layer}", hidden)
        mean = self._add("ReduceMean", hidden, self._constant("tokens", np.array([1])), keepdims=0)
        self._nodes.append(make.make_node("LpNormalization", [mean], ["vector"], p=2, axis=1))
        graph = make.make_graph(
            self._nodes,
            "encoder",
            [make.make_tensor_value_info("words", _FLOAT, [1, "tokens", width])],
            [make.make_tensor_value_info("vector", _FLOAT, [1, width])],
            self._constants,
        )
        operators = [make.make_opsetid(*version) for version in _OPERATORS.items()]
        model = make.make_model(graph, opset_imports=operators, ir_version=_FORMAT)
        return bytes(model.SerializeToString())

    def _embeddings(self, words: str) -> str:
        """Add to the word vectors where each stands, and which part it is of: the only one."""
        places = self._weights["embeddings.position_embeddings.weight"]
        table = self._constant(
            "places", places + self._weights["embeddings.token_type_embeddings.weight"][0]
        )
        zero = self._constant("zero", np.array([0]))
        count = self._add("Shape", words, start=1, end=2)
        summed = self._add("Add", words, self._add("Slice", table, zero, count, zero))
        return self._normalise("embeddings.LayerNorm", summed)

    def _layer(self, name: str, hidden: str) -> str:
        evened = self._even(hidden)
        attention = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
        seen = self._fused(
            "MultiHeadAttention",
            *(self._linear(part, evened) for part in attention),
            num_heads=self._config["num_attention_heads"],
        )
        hidden = self._block(f"{name}.attention.output", seen, hidden)
        evened = self._even(hidden)
        inner = self._fused("Gelu", self._linear(f"{name}.intermediate.dense", evened))
        return self._block(f"{name}.output", inner, hidden)

    def _block(self, name: str, inner: str, before: str) -> str:
        """Add what was found to what there was before, and bring it to one scale."""
        # onnxruntime's SkipLayerNormalization, both in one, takes three times as long.
        summed = self._add("Add", self._linear(f"{name}.dense", inner), before)
        return self._normalise(f"{name}.LayerNorm", summed)

    def _linear(self, name: str, inputs: str) -> str:
        matrix = self._weights[f"{name}.weight"].T
        bias = self._constant(f"{name}.bias", self._weights[f"{name}.bias"])
        if self._precision == "float32":
            product = self._add("MatMul", inputs, self._constant(name, matrix))
            return self._add("Add", product, bias)
        if inputs in self._spreads:
            matrix = matrix * self._spreads[inputs][:, None]
        scale = np.abs(matrix).max(axis=0) / _STEPS
        rounded = np.rint(matrix / scale).astype(np.int8)
        return self._fused(
            "DynamicQuantizeMatMul",
            inputs,
            self._constant(name, rounded),
            self._constant(f"{name}.scale", scale),
            self._constant(f"{name}.zero", np.zeros(len(scale), np.int8)),
            bias,
        )

    def _even(self, hidden: str) -> str:
        """Bring the channels of what was normalised nearer to one size, if they will be rounded.

        All channels are rounded in the steps that the largest asks for. Each is divided by the root
        of how far its norm lets it reach (as in SmoothQuant, arXiv 2211.10438, but of the weights
        alone), by which the matrix that reads it is multiplied.
        """
        if self._precision == "float32":
            return hidden
        norm = self._norms[hidden]
        reach = np.abs(self._weights[f"{norm}.bias"]) + 3 * np.abs(self._weights[f"{norm}.weight"])
        spread = np.sqrt(reach)
        evened = self._add("Mul", hidden, self._constant(f"{norm}.even", 1 / spread))
        self._spreads[evened] = spread
        return evened

    def _normalise(self, name: str, inputs: str) -> str:
        weight, bias = f"{name}.weight", f"{name}.bias"
        output = self._add(
            "LayerNormalization",
            inputs,
            self._constant(weight, self._weights[weight]),
            self._constant(bias, self._weights[bias]),
            epsilon=float(self._config["layer_norm_eps"]),
        )
        self._norms[output] = name
        return output

    def _fused(self, operator: str, *inputs: str, **options: Any) -> str:
        return self._add(operator, *inputs, domain=_FUSED, **options)

    def _add(self, operator: str, *inputs: str, domain: str = "", **options: Any) -> str:
        output = f"{operator}-{len(self._nodes)}"
        node = self._make.make_node(operator, inputs, [output], domain=domain, **options)
        self._nodes.append(node)
        return output

    def _constant(self, name: str, array: NDArray[Any]) -> str:
        self._constants.append(self._tensor(np.ascontiguousarray(array), name))
        return name
