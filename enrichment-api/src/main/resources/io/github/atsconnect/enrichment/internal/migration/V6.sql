-- Whether a résumé went into the matcher's verdict (READ, SILENT, UNREAD); nothing of what it says. Of earlier links nobody
-- knows: they are taken to rest on one, so that none is withdrawn for a list that says less.
ALTER TABLE ats_link ADD COLUMN resumes TEXT NOT NULL DEFAULT 'READ';
