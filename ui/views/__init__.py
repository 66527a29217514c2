"""The pages, each a function that draws it; a folder `pages` would be scripts to Streamlit."""
