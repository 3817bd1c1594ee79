"""PDF: passes of the engine, its log, and facts about what it made."""
