"""The only opener of SQLCipher files: what is kept on this device, encrypted."""
