-- Where somebody has signed in, so that they recognise the device in the list of their sessions; null for API tokens.
alter table api_token add column device text;
