# ---- out of sight ----
"""Nothing from here on can be reached by way of what code is handed.

A function leads to the namespace in which it was made. What stands above is within reach of code:
`time.sleep`, `sys.stdout`, the message of an assert. What follows decides whether a test has passed,
and runs in a namespace of its own.
"""
