-- What can be searched: rowid is the id of what it is about, so that newest first is the order of the index. The text is taken apart by
-- base/bigrams before it comes here; `ascii` parts it at spaces and leaves everything beyond ASCII as it is.
create virtual table search using fts5 (grams, tokenize = "ascii tokenchars '/_'");
