"""The place of the tools: things to do for oneself, by oneself, at one's own pace."""
