"""Where one finds help. It knows no service, no vault and no network, and works when all else fails."""
