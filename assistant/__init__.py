"""All that is needed to hold records and to answer from them."""

import os

# onnxruntime tells its makers of the machine and of where Python lies on it, unless this is set
# before it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
# numpy's library would start a thread for every processor, which waits busily for large tables to
# multiply; there are none here, and a question on the command line takes a tenth of a second less.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
