"""The thermometer of intent: is what the council means still what the counter does?"""
