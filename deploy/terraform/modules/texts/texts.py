"""Puts what CloudWatch Logs sends, as it is, into the queue that ng.powerpay.aws.sms.SnsEvents reads."""
import json
import os

import boto3

sqs = boto3.client("sqs")


def handle(event, _):
    sqs.send_message(QueueUrl=os.environ["QUEUE"], MessageBody=json.dumps(event))
