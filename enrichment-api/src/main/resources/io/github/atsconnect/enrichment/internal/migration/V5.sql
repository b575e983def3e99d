-- Why the latest sync ended before its time, a code; empty once one ended well.
ALTER TABLE ats_connection ADD COLUMN failure TEXT;
ALTER TABLE ats_connection ADD COLUMN failed_at BIGINT;
