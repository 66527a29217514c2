"""How well passages and sentences fit a question: what they say of what is looked for."""
