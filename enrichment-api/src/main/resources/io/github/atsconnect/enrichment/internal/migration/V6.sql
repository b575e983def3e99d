-- How far résumés went into the matcher's verdict (READ, SILENT, UNREAD), and the codes of what the list alone said when it was
-- made; nothing of what either says. Of earlier links nobody knows: they are taken to rest on a résumé, so that none is withdrawn
-- for a list that says less.
ALTER TABLE ats_link ADD COLUMN resumes TEXT NOT NULL DEFAULT 'READ';
ALTER TABLE ats_link ADD COLUMN list_reasons TEXT NOT NULL DEFAULT '';
