"""Insights a person asks for: does this go with better days? What goes with what is told, never why."""

from client.domain.insights.answering import FIRST_READING as FIRST_READING
from client.domain.insights.answering import LEAST_DAYS as LEAST_DAYS
from client.domain.insights.answering import LEAST_ON_A_SIDE as LEAST_ON_A_SIDE
from client.domain.insights.answering import LEAST_SPAN as LEAST_SPAN
from client.domain.insights.answering import answers as answers
from client.domain.insights.asking import LOWER_IS_BETTER as LOWER_IS_BETTER
from client.domain.insights.asking import MOOD as MOOD
from client.domain.insights.asking import Answer as Answer
from client.domain.insights.asking import Day as Day
from client.domain.insights.asking import Lack as Lack
from client.domain.insights.asking import Question as Question
from client.domain.insights.asking import Subject as Subject
from client.domain.insights.asking import Toward as Toward
from client.domain.insights.asking import Verdict as Verdict
from client.domain.insights.days import days_of as days_of
