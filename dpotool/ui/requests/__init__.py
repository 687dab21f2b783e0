"""The Requests page: the list of cases, and one case with its line of time, its steps and its papers."""
