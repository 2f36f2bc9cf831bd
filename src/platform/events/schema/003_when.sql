-- How often something happened between two moments, without walking through all else.
create index events_when on events (community_id, what, at) where not look;
