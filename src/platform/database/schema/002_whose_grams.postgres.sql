-- Each gram says whose it is, so that what is common in a city costs one neighbourhood nothing. A gram stands in quotes; what begins with a
-- slash is the place of the whole.
update search set grams = cast(regexp_replace(cast(grams as text), '(^| )''([^''/][^'']*)''', '\1''' || community_id || '/\2''', 'g') as tsvector);
-- What is not yet sorted into the index is read by every search: little of that.
alter index search_grams set (gin_pending_list_limit = 256);
