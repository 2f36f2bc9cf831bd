insert into held_photos (community_id, id, by_person, once, digest, large, small, width, height, at)
select community_id, id, 0, '', '', large, small, width, height, at from request_held_photos;
drop table request_held_photos;
