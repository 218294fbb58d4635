-- For when a job was asked for while it ran: its next run waits until then, and gathers what is asked for meanwhile.
alter table scheduled_tasks add column asked_for timestamptz;
