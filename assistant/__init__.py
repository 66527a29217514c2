"""All that is needed to hold records and to answer from them."""

import os

# onnxruntime tells its makers of the machine and of where Python lies on it, unless this is set
# before it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
