from typing import Any
PLANTS: dict[str, Any] = {}
