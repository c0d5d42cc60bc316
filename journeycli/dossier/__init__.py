"""What the report shows of journeys: everything that has to be counted, grouped or drawn before it is written as a page."""
