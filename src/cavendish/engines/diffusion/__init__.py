"""The diffusers engine: open weights, painted in this process. torch is loaded on warm-up only."""
