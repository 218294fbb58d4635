-- What waits for a channel, oldest first; what has been tried and failed is looked after by a job of its own.
create index delivery_waiting on delivery (channel, revision) where state = 'pending' and attempts = 0;
